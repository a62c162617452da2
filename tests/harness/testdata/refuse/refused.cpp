int main() {} // expected-error {{will not have it}}
