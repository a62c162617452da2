// The fake tool never warns.
int warned(); // expected-warning@:5 {{of this [-Wsomething]}}
