static const char *const word = "one";
