// What sentences around a list of members say: which body it is, who heads its office, who has which role.
#pragma once

#include <vector>

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// The group's name: from the title it stands under, else the last one that the paragraphs found.
Field body_of(const std::vector<rules::Subject>& paragraphs, const Field& title, const Context& context);

/// Appends the heads of offices that sentences name: 办公室主任：王小明（兼）.
void read_office_heads(const std::vector<rules::Subject>& paragraphs, const Field& title,
                       std::vector<RosterEntry>& roster, const Context& context);

}  // namespace fenjie::notice
