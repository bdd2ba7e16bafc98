// The posts that a person has in a registry, beside what a notice prints of him.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/field.h"
#include "rules/book.h"
#include "rules/registry.h"

namespace fenjie::names {

class RegisteredPosts {
 public:
  /// @param day of the notice; empty: every post is held. The others must outlive the posts
  RegisteredPosts(const rules::Registry& registry, const rules::Book& book, std::string day) : registry_(registry), titles_(book.set("posts")), day_(std::move(day)) {}

  bool is_held(const rules::Post& post) const;
  /// Posts are registered, and all of them are over, or not yet begun.
  bool are_over(const rules::RegisteredPerson& person) const;
  /// 临江市财政局局长, 市财政局局长: a post of the unit that a title begins with, as the registry or the jurisdiction's notices call it.
  bool holds(const rules::RegisteredPerson& person, const std::vector<Field>& titles) const;
  /// The titles are of other units than the posts that the person holds, or of another rank there (副局长, 局长), as far as both tell.
  bool differ(const rules::RegisteredPerson& person, const std::vector<Field>& titles) const;
  /// 临江市财政局局长、副市长: the posts that the person holds.
  std::string told(const rules::RegisteredPerson& person) const;

 private:
  std::size_t unit_end(std::string_view title) const;
  const rules::RegisteredUnit* unit_of(const std::string& title) const;
  bool is_deputy(std::string_view title) const;
  const rules::RegisteredUnit* unit_with(const std::string& id) const;
  std::string printed(const rules::Post& post) const;
  bool names_another(const std::string& title, const rules::RegisteredUnit& unit) const;
  bool is_another(const std::string& title, const rules::Post& post) const;

  const rules::Registry& registry_;
  const rules::RuleSet& titles_;
  std::string day_;
};

}  // namespace fenjie::names
