async function* fetchPages(base, n) {
    for (let i = 1; i <= n; ++i) {
        const response = await fetch(`${base}/pages/${i}`);
        yield await response.json();
    }
}

// Each page is printed before the next one is asked for.
(async base => {
    for await (const page of fetchPages(base, 3))
        console.log(`${page.number}: ${JSON.stringify(page.items)}`);
})(process.argv[2]);
