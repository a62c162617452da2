// try, catch and finally around awaits: a rejection is an exception at the await.
async function step(text) { await null; if (text == "fails") throw new Error(text); return text; }

async function work(second) {
  try {
    console.log(await step("first"));
    try {
      console.log(await step(second));
    } catch (e) {
      console.log("inner catch:", e.message);
      throw new Error("thrown by the handler");
    } finally {
      console.log("inner finally");
    }
    console.log("after the inner try");
  } catch (e) {
    console.log("outer catch:", e.message);
    return "failed";
  } finally {
    console.log("outer finally");
  }
  return "worked";
}

work("fails").then(v => console.log(v)).then(() => work("second")).then(v => console.log(v));
