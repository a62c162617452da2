// A reader of comma-separated values: quotes, empty fields, several lines.
#include "support/trace.hpp"
#include "support/seq.hpp"
#include <string>
#include <vector>

SB_COROUTINE tr::seq<std::vector<std::string>> rows(const char *text)
{
    std::vector<std::string> row;
    std::string field;
    bool quoted = false;
    for (const char *p = text;; ++p) {
        if (quoted) {
            if (*p == '\0')
                throw tr::boom{1};
            if (*p != '"') {
                field += *p;
                continue;
            }
            if (p[1] == '"') {
                field += '"';
                ++p;
                continue;
            }
            quoted = false;
            continue;
        }
        switch (*p) {
        case '"': quoted = true; break;
        case ',':
            row.push_back(std::move(field));
            field.clear();
            break;
        case '\0':
        case '\n':
            row.push_back(std::move(field));
            field.clear();
            if (row.size() > 1 || !row[0].empty())
                SB_YIELD(row);
            row.clear();
            if (*p == '\0')
                SB_RETURN();
            break;
        default: field += *p; break;
        }
    }
}

static void run(const char *text)
{
    tr::say("--");
    try {
        for (const std::vector<std::string> &row : rows(text)) {
            tr::say("%d fields", static_cast<int>(row.size()));
            for (const std::string &f : row)
                tr::say("<%s>", f.c_str());
        }
    } catch (const tr::boom &b) {
        tr::say("error %d", b.code);
    }
}

int main()
{
    run("name,age\nAnn,33\n\"Smith, Bob\",\n\n,,\"say \"\"hi\"\"\"");
    run("a,\"never closed");
    run("");
    return tr::finish();
}
