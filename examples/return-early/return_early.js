async function* numbers() {
    yield 1;
    yield 2;
    yield 3;
}

const log = step => console.log(`{ value: ${step.value}, done: ${step.done} }`);

const generator = numbers();
generator.next().then(log);
generator.return("done").then(log);
