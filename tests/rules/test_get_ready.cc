// Rules that are compiled before their first use, or while another thread uses them.
#include <string>
#include <thread>
#include <vector>

#include "rules/book.h"
#include "support/catch.h"

using namespace fenjie::rules;

namespace {

/// The rule and the bytes of each match: deadline.before-day 0-10.
std::vector<std::string> found(const Book& book) {
  std::vector<std::string> shown;
  for (const char* set : {"deadline", "quantity", "responsibility"})
    for (const Match& match : book.set(set).all("责任单位：县教育局，2024年6月底前完成改造20公里以上"))
      shown.push_back(std::string(match.rule) + " " + std::to_string(match.whole.begin) + "-" + std::to_string(match.whole.end));
  return shown;
}

}  // namespace

TEST_CASE("rules compiled before their first use find the same") {
  const Book at_first_use = Book::built_in(), before = Book::built_in();
  before.get_ready();
  CHECK(found(at_first_use).size() >= 3);
  CHECK(found(before) == found(at_first_use));
}

TEST_CASE("rules are used while another thread compiles them") {
  const Book book = Book::built_in(), alone = Book::built_in();
  std::jthread ahead([&book](const std::stop_token& stop) { book.get_ready(stop); });
  CHECK(found(book) == found(alone));
}
