#include "task/expressions.h"

#include <algorithm>

#include "task/clauses.h"
#include "text/characters.h"

namespace fenjie::task {

namespace {

constexpr std::string_view kTitleOpens = "《", kTitleCloses = "》";
constexpr std::u32string_view kSentenceEnds = U"。；", kClauseEnds = U"，、";
constexpr std::size_t kLongestSentence = 3000;  // bytes: 1000 characters

/// Names of documents 《…》 in a key: their dates and numbers are not the task's. Asked in ascending order.
class Titles {
 public:
  explicit Titles(std::string_view key) : key_(key) {}

  bool hold(std::size_t at) {
    while (close_ <= at) {
      open_ = key_.find(kTitleOpens, close_);
      close_ = open_ == std::string_view::npos ? open_ : key_.find(kTitleCloses, open_);
      if (close_ == std::string_view::npos) open_ = close_;  // never closed: no title
    }
    return open_ <= at && at < close_;
  }

 private:
  std::string_view key_;
  std::size_t open_ = 0, close_ = 0;
};

/// Sentences, and parts of very long ones: each search reads its sentence to the end, so its length bounds the cost.
std::vector<Span> sentences(std::string_view key, Span part) {
  std::vector<Span> result;
  for (const Span sentence : parts_between(key, part, kSentenceEnds)) {
    if (sentence.size() <= kLongestSentence) {
      result.push_back(sentence);
      continue;
    }
    for (const Span clause : parts_between(key, sentence, kClauseEnds))
      if (clause.size() <= kLongestSentence) result.push_back(clause);
  }
  return result;
}

bool has_digit(std::string_view key) { return key.find_first_of("0123456789") != std::string_view::npos; }

bool may_hold_date(std::string_view key) {
  for (const std::string_view sign : {"年", "月", "季度", "每"})
    if (key.find(sign) != std::string_view::npos) return true;
  return false;
}

}  // namespace

Expressions::Expressions(const rules::Book& book)
    : deadlines_(book.set("deadline")), quantities_(book.set("quantity")) {}

std::vector<FoundDeadline> Expressions::deadlines(const rules::Subject& subject, Span part) const {
  std::vector<FoundDeadline> found;
  if (!may_hold_date(std::string_view(subject.key()).substr(part.begin, part.size()))) return found;
  Titles titles(subject.key());
  for (const Span sentence : sentences(subject.key(), part)) {
    const std::string_view key = std::string_view(subject.key()).substr(0, sentence.end);
    for (std::size_t from = sentence.begin; from < key.size();) {
      const auto match = deadlines_.find(key, from);
      if (!match) break;
      auto text = match->field("text");
      if (!text) text = match->field("bare");
      if (match->constant("kind") == "none") {
        from = match->whole.end;
      } else if (!match->constant("scope").empty() || !text || text->empty()) {
        from = text::character_at(key, match->whole.begin).end;
      } else {
        from = text->end;
        if (titles.hold(text->begin)) continue;
        Deadline deadline;
        deadline.text = field_of(subject.slice(*text), std::string(match->rule));
        found.push_back({std::move(deadline), *text});
      }
    }
  }
  return found;
}

std::vector<Deadline> Expressions::cell_deadlines(const rules::Subject& subject, std::string_view rule) const {
  const std::string_view key = subject.key();
  std::vector<Span> parts{{0, key.size()}};
  const auto whole = deadlines_.full(key);
  if (!whole || whole->constant("scope") == "list") {
    const std::vector<Span> pieces = parts_between(key, parts.front(), U"，；、。");
    bool all_known = true;
    for (const Span piece : pieces)
      all_known = all_known && deadlines_.at_start(key.substr(piece.begin, piece.size())).has_value();
    if (all_known && !pieces.empty()) parts = pieces;
  }
  std::vector<Deadline> result;
  for (const Span part : parts) {
    Deadline deadline;
    deadline.text = field_of(subject.slice(part), std::string(rule));
    result.push_back(std::move(deadline));
  }
  return result;
}

std::vector<Quantity> Expressions::quantities(const rules::Subject& subject) const {
  std::vector<Quantity> found;
  if (!has_digit(subject.key())) return found;
  Titles titles(subject.key());
  for (const Span sentence : sentences(subject.key(), {0, subject.key().size()})) {
    const std::string_view key = std::string_view(subject.key()).substr(0, sentence.end);
    for (std::size_t from = sentence.begin; from < key.size();) {
      const auto match = quantities_.find(key, from);
      if (!match) break;
      from = match->whole.end;
      const auto text = match->field("text");
      if (match->constant("kind") == "none" || !text || titles.hold(text->begin)) continue;
      Quantity quantity;
      quantity.text = field_of(subject.slice(*text), std::string(match->rule));
      if (const auto indicator = match->field("indicator")) quantity.indicator = subject.slice(*indicator).text();
      found.push_back(std::move(quantity));
    }
  }
  return found;
}

}  // namespace fenjie::task
