async function* fetchPages(signal, base, n) {
    for (let i = 1; i <= n; ++i) {
        const response = await fetch(`${base}/pages/${i}`, { signal });
        yield await response.json();
    }
}

(async base => {
    const source = new AbortController();
    // The server says when: while it sends page 3.
    const stop = () => source.abort(new Error("two are enough"));
    try {
        for await (const page of fetchPages(source.signal, base + "/slow", 5)) {
            console.log(`${page.number}: ${JSON.stringify(page.items)}`);
            if (page.number === 2)
                fetch(`${base}/stop`).then(stop);
        }
    } catch (reason) {
        console.log(`stopped: ${reason.message}`);
    }
    const response = await fetch(`${base}/slow/pages/3/connection`);
    console.log(`its connection: ${await response.text()}`);
})(process.argv[2]);
