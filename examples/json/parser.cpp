// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "json.hpp"

namespace json {

namespace {

// One token of look-ahead over the tokenizer.
class token_stream {
public:
  explicit token_stream(piece text) : text_(text), tokens_(tokenize(text)), current_(tokens_.next().value) {}

  bool at(token_kind kind) const { return current_.kind == kind; }
  bool at_container() const { return at(token_kind::begin_object) || at(token_kind::begin_array); }

  token take() {
    const token taken = current_;
    if (taken.kind != token_kind::end)
      current_ = tokens_.next().value;
    return taken;
  }

  token expect(token_kind kind, const char *what) {
    if (!at(kind))
      fail(what);
    return take();
  }

  bool skip(token_kind kind) { return at(kind) && (take(), true); }

  [[noreturn]] void fail(const char *what) const {
    // A string's text begins after its quote.
    const char *where = at(token_kind::string) ? current_.text.first - 1 : current_.text.first;
    json::fail(text_, where, std::string("expected ") + what);
  }

private:
  piece text_;
  switchback::generator<token> tokens_;
  token current_;
};

event make(event_kind kind, const token &t) { return event{kind, t.escaped, t.text}; }

event scalar(token_stream &tokens) {
  if (tokens.at(token_kind::string))
    return make(event_kind::string, tokens.take());
  if (tokens.at(token_kind::number))
    return make(event_kind::number, tokens.take());
  if (tokens.at(token_kind::true_))
    return make(event_kind::true_, tokens.take());
  if (tokens.at(token_kind::false_))
    return make(event_kind::false_, tokens.take());
  if (tokens.at(token_kind::null))
    return make(event_kind::null, tokens.take());
  tokens.fail("a value");
}

switchback::generator<event> container(token_stream &tokens);

SB_COROUTINE switchback::generator<event> array(token_stream &tokens) {
  SB_YIELD(make(event_kind::begin_array, tokens.take()));
  if (!tokens.at(token_kind::end_array)) {
    do {
      if (tokens.at_container())
        SB_YIELD_FROM(container(tokens));
      else
        SB_YIELD(scalar(tokens));
    } while (tokens.skip(token_kind::comma));
  }
  SB_YIELD(make(event_kind::end_array, tokens.expect(token_kind::end_array, "',' or ']'")));
}

SB_COROUTINE switchback::generator<event> object(token_stream &tokens) {
  SB_YIELD(make(event_kind::begin_object, tokens.take()));
  if (!tokens.at(token_kind::end_object)) {
    do {
      SB_YIELD(make(event_kind::key, tokens.expect(token_kind::string, "a member's name in quotes")));
      tokens.expect(token_kind::colon, "':'");
      if (tokens.at_container())
        SB_YIELD_FROM(container(tokens));
      else
        SB_YIELD(scalar(tokens));
    } while (tokens.skip(token_kind::comma));
  }
  SB_YIELD(make(event_kind::end_object, tokens.expect(token_kind::end_object, "',' or '}'")));
}

switchback::generator<event> container(token_stream &tokens) {
  return tokens.at(token_kind::begin_object) ? object(tokens) : array(tokens);
}

} // namespace

SB_COROUTINE switchback::generator<event> parse(piece text) {
  token_stream tokens(text);
  if (tokens.at_container())
    SB_YIELD_FROM(container(tokens));
  else
    SB_YIELD(scalar(tokens));
  tokens.expect(token_kind::end, "the end of the text");
}

} // namespace json
