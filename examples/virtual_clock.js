// node --require ./virtual_clock.js program.js: time jumps from timer to timer, as with switchback::virtual_clock, so
// that what a program prints does not depend on how fast the machine is.
"use strict";

const timers = new Map();
const afterMicrotasks = setImmediate;
const start = Date.now();
let now = 0, made = 0, turns = 0, waiting = false;

function add(callback, delay, args, repeats) {
    const timer = { id: ++made, callback, args, repeats, delay: delay >= 1 ? Math.trunc(delay) : 1 };
    timers.set(timer.id, timer);
    arm(timer);
    return timer.id;
}
function arm(timer) {
    timer.due = now + timer.delay;
    timer.turn = ++turns;
    wait();
}

// One timer a turn: node runs the microtasks behind each of them, as it does with its own.
function wait() {
    if (waiting || timers.size === 0)
        return;
    waiting = true;
    afterMicrotasks(() => {
        waiting = false;
        const [next] = [...timers.values()].sort((a, b) => a.due - b.due || a.turn - b.turn);
        if (next)
            fire(next);
        wait();
    });
}
function fire(timer) {
    now = timer.due;
    if (!timer.repeats)
        timers.delete(timer.id);
    timer.callback(...timer.args);
    if (timers.has(timer.id))
        arm(timer);
}

globalThis.setTimeout = (callback, delay, ...args) => add(callback, delay, args, false);
globalThis.setInterval = (callback, delay, ...args) => add(callback, delay, args, true);
globalThis.clearTimeout = globalThis.clearInterval = id => { timers.delete(id); };
Date.now = () => start + now;
performance.now = () => now;
