// A name typed wrong once: 县自然资局 where 县自然资源局 stands everywhere else, 张健国 where 张建国 does.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// names/unit-unusual-form, a warning, for a name met once that is
///   - one character away from one met three times or more, which ends in a name that rules/ know. Names of four characters and fewer are
///     not compared, for there one character tells offices apart (税务局, 水务局);
///   - of any length, another only by one character that is read alike (住健局, 住建局), with one met twice or more, and no office that
///     rules/ know.
std::vector<Diagnostic> unit_slips(const Notice& notice, const rules::Book& book);

/// names/person-unusual-form, a warning, for a person met once, in tasks or the roster, whose name is another only by one character that is read alike
/// than a name met twice or more: 张健国, 张建国. They may be two persons.
std::vector<Diagnostic> person_slips(const Notice& notice);

}  // namespace fenjie::check
