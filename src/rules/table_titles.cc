#include "rules/table_titles.h"

namespace fenjie::rules {

bool titles_table(const Book& book, std::string_view key) {
  const auto match = book.set("table").full(key);
  return match && match->constant("kind") == "title";
}

}  // namespace fenjie::rules
