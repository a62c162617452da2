function* fibonacci(limit) {
    let a = 0;
    let b = 1;
    while (a <= limit) {
        yield a; // the caller's loop runs here
        const next = a + b;
        a = b;
        b = next;
    }
}

for (const x of fibonacci(50))
    console.log(x);
