// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "emit/Render.h"

#include "llvm/ADT/StringRef.h"

namespace switchback {

using namespace ir;

namespace {

std::string constSpelling(const Local &local) {
  bool addConst = local.type.isConst && !local.type.isReference() && local.type.kind != TypeClass::Array;
  return (addConst ? "const " : "") + local.type.spelling;
}

std::string renderDecltype(const Local &local, bool isTypeId) {
  if ((local.storage == Storage::Automatic || local.storage == Storage::Static) && !local.isNameOfPart)
    return "decltype(" + local.text + ")";
  const std::string spelling =
      local.decltypeSpelling.empty() ? declare(local.type.declaration, "") : local.decltypeSpelling;
  if (isTypeId)
    return spelling;
  const std::string name = asName(spelling);
  return (local.type.isDependent && name != spelling ? "typename " : "") + name;
}

} // namespace

bool isPointer(const Local &local) {
  if (local.type.isReference())
    return local.storage == Storage::Register;
  bool isVolatile = local.type.isVolatile && local.type.kind == TypeClass::Scalar;
  return isVolatile && local.storage == Storage::Slot && !local.isCaptured && local.frozenUses.empty();
}

std::string renderUse(const Local &local) {
  if (local.isKept)
    return "::switchback::detail::lvalue_of(" + local.text + ")";
  return isPointer(local) ? "(*" + local.text + ")" : local.text;
}

std::string renderMoved(const Local &local) {
  if (local.isKept)
    return "::switchback::detail::value_of(" + local.text + ")";
  std::string object = isPointer(local) ? "*" + local.text : local.text;
  if (local.storage == Storage::Automatic)
    return "static_cast<decltype(" + local.text + ") &&>(" + object + ")";
  return "static_cast<" + asSpecifier(constSpelling(local)) + " &&>(" + object + ")";
}

std::string destroy(const Coroutine &coroutine, const Local &local, const std::string &self) {
  std::string result = self + local.member + ".destroy();";
  if (local.leaves == none)
    return result;
  const Local &range = coroutine.locals[local.leaves];
  std::string object = self + range.member + (range.kind == LocalKind::Parameter ? "" : ".get()");
  if (range.isKept)
    object = "::switchback::detail::lvalue_of(" + object + ")";
  return self + local.member + ".get().leave(" + object + "); " + result;
}

std::string bodyMember(const Coroutine &coroutine, const Local &local) {
  const bool isInFrame = local.expansion == none;
  return (coroutine.object && isInFrame ? coroutine.prefix + "frame." : "") + local.member;
}

/// A coroutine inside, lowered already, has the user's names for what it captures.
static std::string renderNested(const Coroutine &coroutine, const Piece &piece) {
  std::string aliases;
  for (LocalId id : piece.inside)
    if (const Local &local = coroutine.locals[id]; local.text != local.name)
      aliases += " auto &" + local.name + " [[gnu::unused]] = " + renderUse(local) + ";";
  std::string result = piece.text;
  return result.insert(result.find('{') + 1, aliases);
}

std::string renderText(const Coroutine &coroutine, const Text &text) {
  std::string result;
  for (size_t i = 0; i != text.pieces.size(); ++i) {
    const Piece &piece = text.pieces[i];
    switch (piece.kind) {
    case Piece::Kind::Use:
      result += renderUse(coroutine.locals[piece.local]);
      break;
    case Piece::Kind::UseMoved:
      result += renderMoved(coroutine.locals[piece.local]);
      break;
    case Piece::Kind::UseType:
      // As the only argument of a template any spelling will do.
      result += renderDecltype(coroutine.locals[piece.local], !result.empty() && result.back() == '<' &&
                                                                  i + 1 != text.pieces.size() &&
                                                                  text.pieces[i + 1].text.front() == '>');
      break;
    case Piece::Kind::Nested:
      result += renderNested(coroutine, piece);
      break;
    case Piece::Kind::Verbatim:
    case Piece::Kind::Continue:
    case Piece::Kind::Operand:
      result += piece.text;
      break;
    }
  }
  return result;
}

void LineWriter::write(const std::string &text, unsigned line) {
  lines.push_back({text.empty() ? "" : indent() + text, line});
}

void LineWriter::label(const std::string &text, unsigned line) {
  lines.push_back({base + std::string(4 * (depth ? depth - 1 : 0), ' ') + text, line});
}

void LineWriter::open(const std::string &text, unsigned line) {
  write(text, line);
  ++depth;
}

void LineWriter::close(const std::string &text, unsigned line) {
  --depth;
  write(text, line);
}

void LineWriter::comments(const std::string &text, unsigned line) {
  if (!text.empty())
    source(text, {0, line, 1});
}

namespace {

/// Where a line begins inside a token its white space means something: a raw string, or a continued line.
class TokenTracker {
public:
  /// Whether the line after `line` begins inside such a token.
  bool feed(llvm::StringRef line) {
    for (size_t i = 0; i < line.size();) {
      if (!rawEnd.empty()) {
        size_t end = line.find(rawEnd, i);
        if (end == llvm::StringRef::npos)
          return true;
        i = end + rawEnd.size();
        rawEnd.clear();
      } else if (line[i] == 'R' && line.substr(i + 1).starts_with("\"")) {
        size_t open = line.find('(', i);
        if (open == llvm::StringRef::npos)
          return false;
        rawEnd = ")" + line.slice(i + 2, open).str() + "\"";
        i = open + 1;
      } else if (line[i] == '"' || line[i] == '\'') {
        char quote = line[i++];
        while (i < line.size() && line[i] != quote)
          i += line[i] == '\\' ? 2 : 1;
        ++i;
      } else if (line.substr(i).starts_with("//")) {
        break;
      } else {
        ++i;
      }
    }
    return line.ends_with("\\");
  }

private:
  std::string rawEnd;
};

} // namespace

// The lines of a coroutine inside another one are not counted from where the text begins.
static const char lineMark = '\x1f';

std::string joinLines(const std::vector<EmittedLine> &lines) {
  std::string result;
  for (const EmittedLine &line : lines) {
    if (!result.empty())
      result += '\n' + (lineMark + std::to_string(line.line)) + lineMark;
    result += line.text;
  }
  return result;
}

void LineWriter::source(const std::string &text, SourcePoint begin) {
  llvm::StringRef rest(text);
  unsigned line = begin.line;
  size_t oldIndent = begin.column ? begin.column - 1 : 0;
  TokenTracker tracker;
  bool first = true, inToken = false;
  while (true) {
    auto [here, next] = rest.split('\n');
    const unsigned counted = line;
    if (here.consume_front({&lineMark, 1})) {
      here.consumeInteger(10, line);
      here = here.drop_front();
    }
    bool isLast = here.size() == rest.size();
    if (here.ends_with("\r"))
      here = here.drop_back();
    if (first) {
      lines.push_back({here.empty() ? "" : indent() + here.str(), line});
    } else if (inToken || here.ltrim(" \t").starts_with("#")) {
      lines.push_back({here.str(), line});
    } else {
      llvm::StringRef content = here.ltrim(" \t");
      size_t width = here.size() - content.size();
      std::string extra(width > oldIndent ? width - oldIndent : 0, ' ');
      lines.push_back({content.empty() ? "" : indent() + extra + content.str(), line});
    }
    inToken = tracker.feed(here);
    first = false;
    if (isLast)
      return;
    rest = next;
    line = line ? line + 1 : counted;
  }
}

} // namespace switchback
