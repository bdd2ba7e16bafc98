// Titles of tables and lists of tasks: 2026年重点任务分工, …任务分解表.
#pragma once

#include <string_view>

#include "rules/book.h"

namespace fenjie::rules {

/// The whole match form is such a title (rules/table.toml).
bool titles_table(const Book& book, std::string_view key);

}  // namespace fenjie::rules
