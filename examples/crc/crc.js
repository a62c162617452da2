function* remainders() {
    for (let byte = 0; byte < 256; ++byte) {
        let rest = byte;
        for (let bit = 0; bit < 8; ++bit)
            rest = rest & 1 ? 0xEDB88320 ^ rest >>> 1 : rest >>> 1;
        yield rest >>> 0;
    }
}

const table = [...remainders()];

function checksum(text) {
    let rest = 0xFFFFFFFF;
    for (const letter of text)
        rest = table[(rest ^ letter.charCodeAt(0)) & 0xFF] ^ rest >>> 8;
    return ~rest >>> 0;
}

for (const text of ['', '123456789', 'The quick brown fox jumps over the lazy dog'])
    console.log(checksum(text).toString(16).padStart(8, '0'), text);
