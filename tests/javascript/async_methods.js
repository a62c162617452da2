// Async methods see the object as it is after each await, not as it was when they were called.
class Account {
  constructor(balance) { this.balance = balance; }
  async read() { await null; return this.balance; }
  async add(amount) {
    const before = this.balance;
    await null;
    console.log("adding", amount, "before:", before, "now:", this.balance);
    this.balance += amount;
  }
  async addSafely(amount) { this.balance = await this.read() + amount; return this.balance; }
}

const account = new Account(10);
account.add(1);
account.add(2).then(() => console.log("both:", account.balance));
account.addSafely(100).then(v => console.log("lost update or not:", v));
account.read().then(v => console.log("read", v));
