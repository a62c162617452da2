async function* fetchURLs(urls) {
    for (const url of urls) {
        const response = await fetch(url);
        if (response.status === 200)
            yield (await response.text()).toUpperCase();
        else
            yield undefined;
    }
}

(async base => {
    const urls = [base + "/hello", base + "/missing", base + "/broken", base + "/world"];
    for await (const text of fetchURLs(urls))
        console.log(text ?? "nothing");
})(process.argv[2]);
