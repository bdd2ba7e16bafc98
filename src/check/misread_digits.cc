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

std::string quoted_all(const std::vector<std::string>& numbers) {
  std::string words;
  for (const std::string& number : numbers) words += text::quoted(number);
  return words;
}

/// Those of the text around the tasks: 2O26年3月2日 under the signature.
std::vector<std::string> around_tasks(const Notice& notice, const rules::Book& book, const std::vector<std::string>& said) {
  Numbers numbers(book);
  numbers.read(notice.title.value);
  for (const OutlineItem& item : notice.outline) {
    numbers.read(item.title.value);
    for (const Passage& paragraph : item.paragraphs) numbers.read(paragraph.text());
  }
  std::vector<std::string> others = numbers.take();
  std::erase_if(others, [&](const std::string& number) { return std::find(said.begin(), said.end(), number) != said.end(); });
  return others;
}

}  // namespace

std::vector<Diagnostic> misread_digits(const Notice& notice, const rules::Book& book) {
  std::vector<Diagnostic> doubts;
  std::vector<std::string> said;
  for (const Task& task : notice.tasks) {
    Numbers numbers(book);
    numbers.read(task.text.value);
    numbers.read(task.requirement.value);
    for (const Deadline& deadline : task.deadlines) numbers.read(deadline.text.value);
    for (const auto& [heading, value] : task.other) numbers.read(value.value);
    const std::vector<std::string> found = numbers.take();
    if (found.empty()) continue;
    said.insert(said.end(), found.begin(), found.end());
    doubts.push_back({"task/letter-in-number", Severity::warning,
                      quoted_all(found) + "里有字母 O、l、I，像是识别或录入错的数字 0、1，已照原文保留，没有推算日期和数量，请对照原件改正。", task.id, "text", {}});
  }
  if (const std::vector<std::string> others = around_tasks(notice, book, said); !others.empty())
    doubts.push_back({"task/letter-in-number", Severity::warning,
                      "公文里的" + quoted_all(others) + "有字母 O、l、I，像是识别或录入错的数字 0、1，已照原文保留，成文日期等没有据此推算，请对照原件改正。", "", "", {}});
  return doubts;
}

}  // namespace fenjie::check
