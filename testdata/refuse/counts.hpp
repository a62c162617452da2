// Included by counting_included.cpp.
static int counted = __COUNTER__;
