const ponyfoo = {
    name: "ponyfoo",

    *[Symbol.iterator]() {
        for (const letter of this.name)
            yield letter;
    }
};

for (const letter of ponyfoo)
    console.log(letter);

const letters = [...ponyfoo];
console.log(letters.length, letters[0], letters[letters.length - 1]);

const capitals = Array.from(ponyfoo, letter => letter.toUpperCase());
console.log(capitals.join(" "));
