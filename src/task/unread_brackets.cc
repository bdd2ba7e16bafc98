#include "task/unread_brackets.h"

#include "task/clauses.h"

namespace fenjie::task {

namespace {

bool is_bracket(std::string_view key, Span part) {
  const std::string_view text = key.substr(part.begin, part.size());
  return text.starts_with("（") || text.starts_with("〔");
}

}  // namespace

void doubt_brackets(std::vector<ParsedItem>& items, const rules::RuleSet& remarks) {
  constexpr std::size_t kFewest = 2;  // brackets that were read
  std::size_t read = 0;
  for (const ParsedItem& item : items)
    for (const ClosedParagraph& paragraph : item.paragraphs)
      for (const Closing& closing : paragraph.closings.all)
        read += is_bracket(paragraph.subject.key(), closing.responsibility);
  if (read < kFewest) return;
  for (ParsedItem& item : items) {
    for (ClosedParagraph& paragraph : item.paragraphs) {
      const std::string_view key = paragraph.subject.key();
      for (const Span bracket : paragraph.closings.remarks) {
        const Span inner = without_marks(key, bracket, U"（）〔〕 ");
        const bool doubled = is_bracket(key, {bracket.end, key.size()});  // the next bracket says who
        if (item.item->level > 0 && is_bracket(key, bracket) && !doubled && !remarks.full(key.substr(inner.begin, inner.size())))
          paragraph.closings.unread.push_back(bracket);
      }
    }
  }
}

}  // namespace fenjie::task
