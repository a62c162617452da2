#!/usr/bin/env python3
"""check.py JSON-COUNT: runs it on small texts, good and bad. What Python takes it must take, with the same counts;
what Python refuses it must refuse, with the line, the column and the words that stand here."""
import os
import subprocess
import sys
import tempfile

import count

GOOD = [
    "0", "-0.0", " [ ] ", "{}", '""', "null", '"\\u0000"', "[1,-1,0.5,1e3,1E-3,2e+2,123456789012345678901234567890]",
    '{"a":{"b":[{"c":[]}]},"a":1}', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', '"\\u00e9\\u20AC\\ud83d\\uDE00"',
    '"\\ud800"', '"\\udc00\\ud83d"', '"\\ud83d\\u0041"', '"\u00e9\u20ac\U0001f600\x7f"',
    '\r\n\t[true, false,null ,"x"]\n', "[1e400,5e-324,1e-400,0.1,2.2250738585072014e-308]", '{"":""}',
]

BAD = {
    "": "1:1: expected a value",
    "[1,\n2": "2:2: expected ',' or ']'",
    "[1,]": "1:4: expected a value",
    "[1 2]": "1:4: expected ',' or ']'",
    '{"a" 1}': "1:6: expected ':'",
    '{"a":1,}': "1:8: expected a member's name in quotes",
    '{a:1}': "1:2: expected a value",
    '{"a":}': "1:6: expected a value",
    '["a":1]': "1:5: expected ',' or ']'",
    "{} \"x\"": "1:4: expected the end of the text",
    "]": "1:1: expected a value",
    "nul": "1:1: expected a value",
    "NaN": "1:1: expected a value",
    "[truee]": "1:6: expected a value",
    "+1": "1:1: expected a value",
    ".5": "1:1: expected a value",
    "01": "1:1: malformed number",
    "-": "1:1: malformed number",
    "[1.]": "1:2: malformed number",
    "1e+": "1:1: malformed number",
    "0x1": "1:1: malformed number",
    "1.5.2": "1:1: malformed number",
    '"abc': "1:1: string without a closing quote",
    '"a\tb"': "1:3: control character in a string",
    '"a\0b"': "1:3: control character in a string",
    '"\u00e9\\x"': "1:3: unknown escape",
    '"\\u12g4"': "1:2: \\u needs four hexadecimal digits",
    '"\\': "1:2: unknown escape",
    b'"\xff"': "1:2: not well-formed UTF-8",
    b'"\xc0\xaf"': "1:2: not well-formed UTF-8",
    b'"\xed\xa0\x80"': "1:2: not well-formed UTF-8",
    b'"\xf4\x90\x80\x80"': "1:2: not well-formed UTF-8",
    b'"\xe2\x82"': "1:2: not well-formed UTF-8",
    "[" * 100000: "1:100001: expected a value",
}


def run(program, path, text):
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    result = subprocess.run([program, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def main():
    failures = 0

    def expect(text, expected, actual):
        nonlocal failures
        if expected != actual:
            failures += 1
            print("%.60r:\n  expected %r\n  got      %r" % (text, expected, actual))

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "text.json")
        for text in GOOD:
            actual = run(sys.argv[1], path, text)
            expect(text, (0, count.report(path), ""), actual)
        for text, message in BAD.items():
            expect(text, (1, "", "%s:%s\n" % (path, message)), run(sys.argv[1], path, text))
            try:
                count.report(path)
                expect(text, "refused by Python", "accepted by Python")
            except (ValueError, RecursionError):
                pass
        # Deeper than any stack: each level is a frame on the heap.
        deep = "[" * 100000 + "]" * 100000
        lines = run(sys.argv[1], path, deep)[1].splitlines()
        expect(deep, "arrays       100000 max depth    100000", " ".join(lines[1:2] + lines[8:9]))
    print("%d passed, %d failed" % (len(GOOD) + len(BAD) + 1 - failures, failures))
    return 1 if failures else 0


sys.exit(main())
