// A registry (名录): the units and persons of one jurisdiction, as a TOML file that an office keeps.
//
// It is compiled into nothing: what is true of one place only comes with `--registry FILE`.
//
//   jurisdiction = "临江市"
//   [[unit]]        id, name; short = [...], kind, parent (an id), code
//   [[collective]]  name; short = [...]; members = [ids], or kind (all units of it)
//   [[person]]      id, name; short = [...]; posts = [ { title, unit (an id), from, to } ], days as 2024-03-01
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/rule_file.h"

namespace fenjie::rules {

struct RegisteredUnit {
  std::string id, name;
  std::vector<std::string> short_names;
  std::string kind;    ///< free word that collectives name: bureau, township
  std::string parent;  ///< id of the unit above, or empty
  std::string code;    ///< as an office numbers its units, or empty
};

struct RegisteredCollective {
  std::string name;
  std::vector<std::string> short_names;
  std::vector<std::size_t> members;  ///< indices of units, in the file's order
};

struct Post {
  std::string title;
  std::string unit;      ///< id, or empty
  std::string from, to;  ///< ISO days, both included; empty: open
};

struct RegisteredPerson {
  std::string id, name;
  std::vector<std::string> short_names;
  std::vector<Post> posts;
};

class Registry {
 public:
  /// @throws Error registry/syntax, registry/unknown-key, registry/missing-key, registry/wrong-type, registry/repeated,
  /// registry/unknown-unit, registry/date, registry/encoding, registry/empty
  explicit Registry(const FileText& file);

  const std::string& jurisdiction() const { return jurisdiction_; }
  const std::vector<RegisteredUnit>& units() const { return units_; }
  const std::vector<RegisteredPerson>& persons() const { return persons_; }

  /// A name or a short name, in any printed form, with or without the jurisdiction before it; null: not registered.
  const RegisteredUnit* unit(std::string_view name) const;
  const RegisteredCollective* collective(std::string_view name) const;
  /// All persons of that name.
  std::vector<const RegisteredPerson*> persons(std::string_view name) const;

  /// The registered name (or short name) most like `name`; empty when none is near.
  std::string nearest_unit(std::string_view name) const;
  std::string nearest_person(std::string_view name) const;

 private:
  friend class RegistryReader;
  std::string jurisdiction_;  // match form
  std::vector<RegisteredUnit> units_;
  std::vector<RegisteredCollective> collectives_;
  std::vector<RegisteredPerson> persons_;
  std::unordered_map<std::string, std::size_t> unit_of_, collective_of_;         // match form of a name -> index
  std::unordered_map<std::string, std::vector<std::size_t>> persons_of_;  // the same
};

}  // namespace fenjie::rules
