// Events that are pushed become an async generator that is pulled: what nobody has asked for yet waits in a list.
class Stream {
  events = [];
  wake = null;
  push(event) {
    this.events.push(event);
    if (this.wake)
      this.wake();
  }
  async *read() {
    try {
      for (;;) {
        while (this.events.length > 0)
          yield this.events.shift();
        await new Promise(resolve => this.wake = resolve);
        this.wake = null;
      }
    } finally {
      console.log("nobody listens any more");
    }
  }
}

const stream = new Stream();
for (const [event, ms] of [["a", 10], ["b", 10], ["c", 20], ["end", 30], ["late", 40]])
  setTimeout(() => { console.log("push", event); stream.push(event); }, ms);

async function program() {
  for await (const event of stream.read()) {
    if (event == "end")
      break;
    console.log("got", event);
  }
  console.log("left");
}
program();
