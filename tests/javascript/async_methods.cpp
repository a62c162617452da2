#include "js.hpp"

using switchback::promise;

class account {
public:
  explicit account(int balance) : balance(balance) {}
  SB_COROUTINE promise<int> read() const {
    SB_AWAIT(nullptr);
    SB_RETURN(balance);
  }
  SB_COROUTINE promise<> add(int amount) {
    const int before = balance;
    SB_AWAIT(nullptr);
    js::log("adding", amount, "before:", before, "now:", balance);
    balance += amount;
  }
  SB_COROUTINE promise<int> add_safely(int amount) {
    balance = SB_AWAIT(read()) + amount;
    SB_RETURN(balance);
  }

  int balance;
};

int main() {
  static account account(10);
  return js::run([] {
    account.add(1);
    account.add(2).then([] { js::log("both:", account.balance); });
    account.add_safely(100).then(js::logs("lost update or not:"));
    account.read().then(js::logs("read"));
  });
}
