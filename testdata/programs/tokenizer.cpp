// A tokenizer that yields tokens of a small language.
#include "support/trace.hpp"
#include <cctype>
#include <cstring>
#include <string>

enum class kind { number, name, text, symbol, bad };

struct token {
    kind k;
    std::string spelling;
    int line;
};

static const char *name_of(kind k)
{
    switch (k) {
    case kind::number: return "number";
    case kind::name: return "name";
    case kind::text: return "text";
    case kind::symbol: return "symbol";
    case kind::bad: break;
    }
    return "bad";
}

#include "support/seq.hpp"

SB_COROUTINE tr::seq<token> tokens(const char *source)
{
    int line = 1;
    const char *p = source;
    while (*p) {
        const char c = *p;
        switch (c) {
        case '\n':
            ++line;
            ++p;
            continue;
        case ' ':
        case '\t': ++p; continue;
        case '#':
            while (*p && *p != '\n')
                ++p;
            continue;
        case '"': {
            std::string text;
            const int started = line;
            for (++p; *p && *p != '"'; ++p) {
                if (*p == '\\' && p[1])
                    ++p;
                if (*p == '\n')
                    ++line;
                text += *p;
            }
            if (!*p) {
                SB_YIELD(token{kind::bad, text, started});
                SB_RETURN();
            }
            ++p;
            SB_YIELD(token{kind::text, text, started});
            break;
        }
        default:
            if (std::isdigit(static_cast<unsigned char>(c))) {
                const char *first = p;
                while (std::isdigit(static_cast<unsigned char>(*p)) || *p == '.')
                    ++p;
                SB_YIELD(token{kind::number, std::string(first, p), line});
            } else if (std::isalpha(static_cast<unsigned char>(c)) || c == '_') {
                std::string name;
                do
                    name += *p++;
                while (std::isalnum(static_cast<unsigned char>(*p)) || *p == '_');
                SB_YIELD(token{kind::name, name, line});
            } else {
                const bool twice = std::strchr("=<>&|", c) && p[1] == c;
                SB_YIELD(token{kind::symbol, std::string(p, twice ? 2 : 1), line});
                p += twice ? 2 : 1;
            }
        }
    }
}

static void run(const char *source, int most)
{
    for (const token &t : tokens(source)) {
        tr::say("%d %s <%s>", t.line, name_of(t.k), t.spelling.c_str());
        if (--most == 0)
            break;
    }
    tr::say("live %d", tr::state().live);
}

int main()
{
    run("let x_1 = 3.25 + foo(\"a \\\"b\\\"\") # comment\nif x == 2 { y && z }", 100);
    run("a b c", 2);
    run("\"never\nclosed", 9);
    run("", 9);
    return tr::finish();
}
