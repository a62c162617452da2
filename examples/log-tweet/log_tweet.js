// Stands for an API that answers later.
const getTweet = id => new Promise(resolve => setTimeout(() => resolve(`tweet ${id}: coroutines are generators that wait`), 100));

async function logTweet(id) {
    const tweet = await getTweet(id);
    console.log(tweet);
}

// The same as a generator that yields a promise, and is driven by hand.
function* logTweetGenerator(id) {
    const tweet = yield getTweet(id);
    console.log(tweet);
}

logTweet(1);

const generator = logTweetGenerator(2);
generator.next().value.then(tweet => generator.next(tweet));
