// Lists of work whose items name nobody: 二、增加托育服务供给 over （三）编制托育服务发展规划。…
#pragma once

#include <cstddef>
#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// The items, in printed order, that stand in a chapter of work and gave no task, or one: most of its items begin as tasks do, in their heading or
/// behind it, or gave a task. No chapter of work is one of demands, aims, background or stages, one of articles, nor any of a paper of rules
/// (rules/work-list.toml). Those that gave none and do not begin as tasks do are left out where they are too many.
std::vector<std::size_t> items_of_work(const Notice& notice, const std::vector<bool>& gave, const rules::Book& book, const rules::Lexicon& lexicon);

/// task/text-left, once a notice: sentences that begin as tasks do, in items of work of which only what names somebody is a task.
/// @param items of work; those without a task are passed over
std::vector<Diagnostic> doubt_partly_read(const Notice& notice, const std::vector<std::size_t>& items, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
