#include "task/outline_conventions.h"

namespace fenjie::task {

void learn_conventions(const std::vector<ParsedItem>& items, Conventions& conventions) {
  for (const ParsedItem& item : items) {
    for (const ClosedParagraph& paragraph : item.paragraphs) {
      const std::string_view key = paragraph.subject.key();
      if (!conventions.states(key, {0, key.size()})) continue;
      const auto& closings = paragraph.closings.all;
      std::size_t begin = 0;
      for (std::size_t i = 0; i <= closings.size(); ++i) {
        const std::size_t end = i < closings.size() ? closings[i].responsibility.begin : key.size();
        if (begin < end) conventions.learn(paragraph.subject.slice({begin, end}));
        if (i < closings.size()) begin = closings[i].responsibility.end;
      }
    }
  }
}

}  // namespace fenjie::task
