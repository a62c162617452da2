// An iterable whose iterator is written by hand.
class Resources {
    constructor(endpoints) { this.endpoints = endpoints; }

    [Symbol.asyncIterator]() {
        return {
            endpoints: this.endpoints,
            nextOne: 0,
            next() {
                if (this.nextOne === this.endpoints.length)
                    return Promise.resolve({ done: true });
                return fetch(this.endpoints[this.nextOne++])
                    .then(response => response.json())
                    .then(value => ({ done: false, value }));
            }
        };
    }
}

// The same as an async generator.
async function* getResources(endpoints) {
    for (const endpoint of endpoints) {
        const response = await fetch(endpoint);
        yield await response.json();
    }
}

(async base => {
    const endpoints = [base + "/users/1", base + "/posts/7", base + "/tags"];
    for await (const resource of new Resources(endpoints))
        console.log(JSON.stringify(resource));
    for await (const resource of getResources(endpoints))
        console.log(JSON.stringify(resource));
})(process.argv[2]);
