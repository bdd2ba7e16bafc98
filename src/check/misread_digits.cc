#include "check/misread_digits.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/wording.h"

namespace fenjie::check {

namespace {

class Numbers {
 public:
  explicit Numbers(const rules::Book& book) : rules_(book.set("misread-digit")) {}

  void read(const std::string& text) {
    if (text.find_first_of("OoIl") == std::string::npos && text.find("\xEF\xBC") == std::string::npos && text.find("\xEF\xBD") == std::string::npos) return;
    const std::string key = text::fold(text);
    for (const rules::Match& match : rules_.all(key)) {
      const auto number = match.field("number");
      std::string found = number ? key.substr(number->begin, match.whole.end - number->begin) : std::string();
      if (number && std::find(found_.begin(), found_.end(), found) == found_.end()) found_.push_back(std::move(found));
    }
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  const rules::RuleSet& rules_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<Diagnostic> misread_digits(const Notice& notice, const rules::Book& book) {
  std::vector<Diagnostic> doubts;
  for (const Task& task : notice.tasks) {
    Numbers numbers(book);
    numbers.read(task.text.value);
    numbers.read(task.requirement.value);
    for (const Deadline& deadline : task.deadlines) numbers.read(deadline.text.value);
    for (const auto& [heading, value] : task.other) numbers.read(value.value);
    std::string words;
    for (const std::string& number : numbers.take()) words += text::quoted(number);
    if (words.empty()) continue;
    doubts.push_back({"task/letter-in-number", Severity::warning,
                      words + "里有字母 O、l、I，像是识别或录入错的数字 0、1，已照原文保留，没有推算日期和数量，请对照原件改正。", task.id, "text", {}});
  }
  return doubts;
}

}  // namespace fenjie::check
