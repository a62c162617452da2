// A queue with waiting readers: put() answers the reader who came first.
class Queue {
  items = [];
  readers = [];
  put(item) {
    const reader = this.readers.shift();
    if (reader) reader(item); else this.items.push(item);
  }
  get() {
    if (this.items.length > 0)
      return Promise.resolve(this.items.shift());
    return new Promise(resolve => this.readers.push(resolve));
  }
}

const queue = new Queue();
async function reader(name) {
  for (let i = 0; i < 3; ++i)
    console.log(name, await queue.get());
}
async function writer() {
  for (let i = 1; i <= 6; ++i) {
    console.log("put", i);
    queue.put(i);
    if (i % 2 == 0)
      await null;
  }
}

reader("a");
reader("b");
writer().then(() => console.log("writer is done"));
