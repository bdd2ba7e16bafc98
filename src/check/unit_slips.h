// A name typed wrong once: 县自然资局 where 县自然资源局 stands everywhere else.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// names/unit-unusual-form, a warning: a name met once that is one character away from one met three times or more, which ends in a name that rules/
/// know. Names of four characters and fewer are not compared, for there one character tells offices apart (税务局, 水务局).
std::vector<Diagnostic> unit_slips(const Notice& notice, const rules::Book& book);

}  // namespace fenjie::check
