// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// fetch(url): JavaScript's, as far as the examples need it: libcurl's transfers on an event loop.
//
//   http::client client;
//   switchback::event_loop loop(client);       waits in libcurl, for timers and responses alike
//   http::response page = SB_AWAIT(http::fetch("http://..."));
#ifndef SWITCHBACK_EXAMPLES_HTTP_HPP
#define SWITCHBACK_EXAMPLES_HTTP_HPP

#include <switchback/cancellation.hpp>
#include <switchback/event_loop.hpp>
#include <switchback/promise.hpp>

#include <curl/curl.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace http {

struct response {
  long status;
  std::string body;

  nlohmann::json json() const { return nlohmann::json::parse(body); }
};

// There is no response: what fetch() is rejected with.
class error : public std::runtime_error {
public:
  explicit error(const char *what) : std::runtime_error(what) {}
};

// The backend of an event loop, and all requests that are made on it. Connections are kept, and used again.
class client : public switchback::loop_backend {
  typedef switchback::promise<response> promised;

public:
  client() : multi_(make_multi()) {}

  // The response, whatever its status. Cancelling the token ends the request and closes its connection.
  promised fetch(const switchback::cancel_token &token, const std::string &url) {
    if (token.cancelled())
      return promised::reject(token.reason());
    const promised::resolvers answer = promised::with_resolvers();
    std::unique_ptr<request> made(new request(multi_.get(), url, answer));
    CURL *const key = made->easy.get();
    made->cancelled = token.on_cancel([this, token, key] { take(key)->answer.reject(token.reason()); });
    requests_[key] = std::move(made);
    return answer.promise_;
  }

  time_point now() noexcept override { return std::chrono::steady_clock::now(); }

  // Gives one response at a time, so that its microtasks run before those of the next.
  void wait(time_point deadline) override {
    if (give_response())
      return;
    curl_multi_poll(multi_.get(), nullptr, 0, milliseconds_until(deadline), nullptr);
    give_response();
  }
  void wake() noexcept override { curl_multi_wakeup(multi_.get()); }
  bool has_work() noexcept override { return !requests_.empty(); }

private:
  struct frees_multi {
    void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
  };
  struct frees_easy {
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
  };

  // Is under way while it lives.
  struct request {
    request(CURLM *all, const std::string &url, const promised::resolvers &resolvers)
        : multi(all), easy(curl_easy_init()), answer(resolvers) {
      if (!easy)
        throw error("curl_easy_init failed");
      curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
      curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, &append);
      curl_easy_setopt(easy.get(), CURLOPT_WRITEDATA, &body);
      curl_multi_add_handle(multi, easy.get());
    }
    request(const request &) = delete;
    request &operator=(const request &) = delete;
    ~request() { curl_multi_remove_handle(multi, easy.get()); }

    static std::size_t append(const char *data, std::size_t, std::size_t size, void *body) {
      static_cast<std::string *>(body)->append(data, size);
      return size;
    }

    CURLM *const multi;
    const std::unique_ptr<CURL, frees_easy> easy;
    std::string body;
    const promised::resolvers answer;
    switchback::cancel_registration cancelled;
  };

  static CURLM *make_multi() {
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *const multi = initialised == CURLE_OK ? curl_multi_init() : nullptr;
    if (!multi)
      throw error("libcurl cannot be initialised");
    return multi;
  }

  // Rounded up, so that nobody spins; who is woken early comes again.
  int milliseconds_until(time_point deadline) {
    const auto most = std::chrono::nanoseconds(std::chrono::hours(1));
    const auto left = std::min(std::max<std::chrono::nanoseconds>(deadline - now(), most.zero()), most);
    return static_cast<int>((left.count() + 999999) / 1000000);
  }

  std::unique_ptr<request> take(CURL *key) {
    const auto place = requests_.find(key);
    std::unique_ptr<request> taken = std::move(place->second);
    requests_.erase(place);
    return taken;
  }

  // False when none is complete.
  bool give_response() {
    int count = 0;
    curl_multi_perform(multi_.get(), &count);
    const CURLMsg *const message = curl_multi_info_read(multi_.get(), &count);
    if (!message)
      return false;
    const CURLcode result = message->data.result;
    const std::unique_ptr<request> ended = take(message->easy_handle);
    if (result != CURLE_OK) {
      ended->answer.reject(error(curl_easy_strerror(result)));
      return true;
    }
    long status = 0;
    curl_easy_getinfo(ended->easy.get(), CURLINFO_RESPONSE_CODE, &status);
    ended->answer.resolve(response{status, std::move(ended->body)});
    return true;
  }

  const std::unique_ptr<CURLM, frees_multi> multi_;
  std::map<CURL *, std::unique_ptr<request>> requests_;
};

// By the client that the thread's event loop waits in.
inline switchback::promise<response> fetch(const switchback::cancel_token &token, const std::string &url) {
  return dynamic_cast<client &>(switchback::event_loop::current().backend()).fetch(token, url);
}
inline switchback::promise<response> fetch(const std::string &url) { return fetch(switchback::cancel_token(), url); }

} // namespace http

#endif
