const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function* numbers() {
    yield 1;
    await delay(1000);
    yield 2;
    yield 3;
}

(async () => {
    for await (const number of numbers())
        console.log(number);
})();
