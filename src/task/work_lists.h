// Lists of work whose items name nobody: 二、增加托育服务供给 over （三）编制托育服务发展规划。…
#pragma once

#include <cstddef>
#include <vector>

#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// The items without a task, in printed order, that stand in a chapter of work: most of its items begin as tasks do, in their heading or
/// behind it, or gave a task. No chapter of work is one of demands, aims, background or stages, one of articles, nor any of a paper of rules
/// (rules/work-list.toml).
std::vector<std::size_t> items_of_work(const Notice& notice, const std::vector<bool>& gave, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
