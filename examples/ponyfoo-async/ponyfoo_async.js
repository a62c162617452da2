const ponyfoo = {
    name: "ponyfoo",

    async *[Symbol.asyncIterator]() {
        for (const letter of this.name)
            yield letter;
    }
};

(async () => {
    for await (const letter of ponyfoo)
        console.log(letter);
})();
