#include "notice/reporting_contacts.h"

#include <algorithm>

#include "notice/split_list.h"
#include "text/characters.h"
#include "text/passage.h"

namespace fenjie::notice {

/// A name begins a contact; telephone and mail belong to the contact before them.
void ContactReader::read(const rules::Subject& subject, const rules::Match& match, std::string_view is) {
  const std::string rule(match.rule);
  const auto names = match.field("names");
  const bool further = !match.constant("further").empty();  // only behind a contact, and only a person
  if (further && (contacts_.empty() || !is_person(subject, *names))) return;
  if (names) {
    const bool open = !contacts_.empty() && contacts_.back().name.empty();  // 邮箱：…，联系人：…
    const std::size_t first = contacts_.size() - (open ? 1 : 0);
    list_first_ = first;
    add_names(subject, *names, rule);
    if (const auto phones = match.field("phone")) add_phones(subject, *phones, rule, first);
    return;
  }
  auto printed = match.field(is == "email" ? "email" : "phone");
  if (!printed) printed = match.field("bare");
  if (!printed) return;
  const bool of_list = is == "phone" && list_first_ + 1 < contacts_.size() && contacts_.back().phone.empty();
  if (of_list) return add_phones(subject, *printed, rule, list_first_);
  const Field value = field_of(subject.slice(*printed), rule);
  if (contacts_.empty()) contacts_.emplace_back();
  Field Contact::*const field = is == "email" ? &Contact::email : &Contact::phone;
  if (!(contacts_.back().*field).empty()) {
    const bool repeated = (contacts_.back().*field).value == value.value;
    if (repeated) return;
    contacts_.emplace_back();
  }
  contacts_.back().*field = value;
}

/// 王小明、李海; 张伟 刘洋.
void ContactReader::add_names(const rules::Subject& subject, Span names, const std::string& rule) {
  for (const Span item : list_items(subject.key(), names, "、")) {
    for (const Span name : apart_at_blank(subject, item)) {
      if (contacts_.empty() || !contacts_.back().name.empty()) contacts_.emplace_back();
      contacts_.back().name = field_of(subject.slice(name), rule);
      contacts_.back().name.value = text::without_blanks(contacts_.back().name.value);
    }
  }
}

/// 张伟 刘洋 and 孙 裴 曹占兵 are two names, 李 海 is one.
std::vector<Span> ContactReader::apart_at_blank(const rules::Subject& subject, Span item) const {
  const std::vector<Span> printed = subject.slice(item).spans();
  std::vector<std::vector<Span>> ways;
  std::size_t at = item.begin;
  for (std::size_t i = 0; i + 1 < printed.size(); ++i) {
    at += printed[i].size();
    const Span first{item.begin, at}, second{at, item.end};
    if (at < item.end && is_person(subject, first) && is_person(subject, second)) ways.push_back({first, second});
  }
  return ways.size() == 1 ? ways.front() : std::vector{item};
}

bool ContactReader::is_person(const rules::Subject& subject, Span part) const {
  return lexicon_.is_person(std::string_view(subject.key()).substr(part.begin, part.size()));
}

/// One number for each of the contacts from `first` on, one for all of them, or several for the last one.
void ContactReader::add_phones(const rules::Subject& subject, Span phones, const std::string& rule, std::size_t first) {
  const std::vector<Span> each = list_items(subject.key(), phones, "、/，");
  const bool apart = each.size() == contacts_.size() - std::min(first, contacts_.size());
  for (std::size_t i = 0; apart && i < each.size(); ++i) contacts_[first + i].phone = field_of(subject.slice(each[i]), rule);
  for (std::size_t i = first; each.size() == 1 && i < contacts_.size(); ++i)
    if (contacts_[i].phone.empty()) contacts_[i].phone = field_of(subject.slice(each.front()), rule);
  if (!apart && each.size() != 1 && !contacts_.empty()) contacts_.back().phone = field_of(subject.slice(phones), rule);
}

}  // namespace fenjie::notice
