const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

// What a channel does in a library of communicating sequential processes, for this program.
class Channel {
    senders = [];
    receivers = [];
    send(value) {
        return new Promise(resolve => {
            const receiver = this.receivers.find(r => !r.gone());
            this.receivers = this.receivers.filter(r => r != receiver && !r.gone());
            if (receiver) { receiver.take(value); resolve(); }
            else this.senders.push({ value, resolve });
        });
    }
    receive(gone = () => false) {
        return new Promise(take => {
            const sender = this.senders.shift();
            if (sender) { sender.resolve(); take(sender.value); }
            else this.receivers.push({ take, gone });
        });
    }
}

// The first of two channels and a timer.
function select(first, second, ms, timeout) {
    let over = false;
    const once = f => value => { over = true; clearTimeout(timer); return f(value); };
    let timer;
    const late = new Promise(resolve => timer = setTimeout(() => { over = true; resolve(timeout()); }, ms));
    return Promise.race([first[0].receive(() => over).then(once(first[1])), second[0].receive(() => over).then(once(second[1])), late]);
}

async function ping(to, from) {
    for (let n = 1; n <= 3; ++n) {
        await to.send(n);
        console.log("ping", await from.receive());
    }
}
async function pong(from, to) {
    for (let n = 1; n <= 3; ++n)
        await to.send(10 * await from.receive());
}

async function sendEvery(channel, text, ms, times) {
    for (let i = 0; i < times; ++i) {
        await delay(ms);
        await channel.send(text);
    }
}

(async () => {
    const there = new Channel(), back = new Channel();
    pong(there, back);
    await ping(there, back);

    const fast = new Channel(), slow = new Channel();
    sendEvery(fast, "tick", 30, 3);
    sendEvery(slow, "TOCK", 70, 1);
    for (let i = 0; i < 6; ++i)
        await select([fast, text => console.log(text)], [slow, text => console.log(text)], 25, () => console.log("silence"));
})();
