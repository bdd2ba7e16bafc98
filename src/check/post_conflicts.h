// One post, two persons.
#pragma once

#include <vector>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::check {

/// names/person-post-conflict, once for each unit whose head is printed as different persons in one file:
///   - two rosters entries give the same head post of the unit to different persons;
///   - a roster names the head, and the person responsible for the unit in the tasks is always another one who is
///     not known as its deputy;
///   - two notices name wholly different responsible persons for the unit.
/// One person with several units or posts is no conflict, unless rosters of two notices of the same issuer name posts of which none is the same: said as
/// info, once a person, since he may have been moved, or be another of that name. Nothing is resolved.
std::vector<Diagnostic> post_conflicts(const std::vector<Notice>& notices, const rules::Book& book);

}  // namespace fenjie::check
