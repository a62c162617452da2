// Anything can be thrown and be what a promise is rejected with: texts, numbers, objects; it arrives as it was.
async function fails(what) {
  await null;
  switch (what) {
    case 0: throw "a text";
    case 1: throw 42;
    case 2: throw { code: 404 };
    default: throw new Error("an Error");
  }
}
async function catches(what) {
  try {
    await fails(what);
  } catch (e) {
    if (typeof e == "string")
      console.log("string", e);
    else if (typeof e == "number")
      console.log("number", e);
    else if (e instanceof Error)
      console.log("Error", e.message);
    else
      console.log("object", e.code);
  }
}

for (let what = 0; what < 4; ++what)
  catches(what);
Promise.reject(7).catch(e => { throw e + 1; }).catch(e => console.log("rethrown", e));
