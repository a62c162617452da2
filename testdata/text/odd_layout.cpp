// Empty statements, labels of attributes, tabs, digraphs, extra braces and parentheses.
#include "support/trace.hpp"

SB_COROUTINE	tr::flow	odd(int n)
<%
	;;
	int cells<:2:> = <% n, n + 1 %>;
	{ {} { ; } }
	((SB_YIELD((cells[0]))));
	{ SB_YIELD(cells<:1:>) ; } ;
	if (n) { } else { }
	while ((SB_YIELD(1)), false) ;
	;{;{ SB_YIELD(2); };};
	;
%>

int main()
{
    tr::exercise("odd", []() -> tr::routine { return odd(5); });
    return tr::finish();
}
