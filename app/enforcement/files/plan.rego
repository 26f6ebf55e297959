# The rules of plan-check.mjs for OPA and Conftest (Rego v1), with the same rules.json as data:
#   conftest test -p plan.rego -d rules.json --namespace plan_check.rules plan.json
# Judges as for production. What a person has to approve is refused here as well: an acceptance by name lets it through.
package plan_check.rules

import rego.v1

rules := data.plan_check

verdicts := rules.environments.production

changes := [rc | some rc in input.resource_changes; object.get(rc, "mode", "managed") != "data"]

known_actions := {"no-op", "create", "read", "update", "delete", "forget"}

# What rules.json does not speak of is refused.
forbidden(kind) if object.get(verdicts, kind, "never") != "allow"

accepted contains address if {
	some entry in rules.accepted
	time.parse_rfc3339_ns(sprintf("%sT23:59:59Z", [entry.until])) >= time.now_ns()
	address := entry.address
}

is_plan if {
	is_string(input.format_version)
	input.planned_values
}

deny contains "this is not the JSON of a plan" if not is_plan

deny contains "the plan ended in an error" if input.errored == true

deny contains "the plan defers changes, which cannot be judged yet" if count(object.get(input, "deferred_changes", [])) > 0

deny contains "resource_changes is not a list" if not is_array(object.get(input, "resource_changes", []))

deny contains "a resource change lacks address, type or actions" if {
	some rc in input.resource_changes
	not is_whole_change(rc)
}

is_whole_change(rc) if {
	is_string(rc.address)
	is_string(rc.type)
	is_array(rc.change.actions)
	count(rc.change.actions) > 0
}

deny contains msg if {
	some rc in input.resource_changes
	some action in rc.change.actions
	not action in known_actions
	msg := sprintf("%s: unknown action %v", [rc.address, action])
}

deny contains "rules.json has no rules for production" if not rules.environments.production

deny contains "rules.json: each accepted entry needs address, reason, by and until (YYYY-MM-DD)" if {
	some entry in rules.accepted
	not is_whole_entry(entry)
}

is_whole_entry(entry) if {
	every key in ["address", "reason", "by", "until"] {
		is_string(entry[key])
		entry[key] != ""
	}
	regex.match(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, entry.until)
}

deny contains msg if {
	forbidden("delete")
	some rc in changes
	"delete" in rc.change.actions
	not rc.type in rules.disposable
	not rc.address in accepted
	msg := sprintf("%s: %s: %s may hold data or a live environment", [rc.address, concat(", ", rc.change.actions), rc.type])
}

deny contains msg if {
	forbidden("delete")
	some rc in changes
	"forget" in rc.change.actions
	not rc.address in accepted
	msg := sprintf("%s: forget: %s would run on, watched by nobody", [rc.address, rc.type])
}

deny contains msg if {
	forbidden("permission")
	some rc in changes
	grants(rc.type)
	changes_grant(rc.change)
	not rc.address in accepted
	msg := sprintf("%s: %s grants something, and this changes what", [rc.address, rc.type])
}

grants(type) if {
	some pattern in rules.permissions
	regex.match(sprintf("^%s$", [replace(pattern, "*", ".*")]), type)
}

changes_grant(change) if "create" in change.actions

changes_grant(change) if {
	"update" in change.actions
	some key in object.keys(part(change, "before")) | object.keys(part(change, "after")) | object.keys(part(change, "after_unknown"))
	not key in {"tags", "tags_all"}
	differs(change, key)
}

differs(change, key) if object.get(part(change, "before"), key, null) != object.get(part(change, "after"), key, null)

differs(change, key) if hidden(change, [key])

deny contains msg if {
	forbidden("guardrail")
	some rc in changes
	some action in rc.change.actions
	action in {"create", "update"}
	some path, value in leaves(part(rc.change, "before"))
	loosened(rc.change, path, value)
	not rc.address in accepted
	msg := sprintf("%s: %s would no longer protect", [rc.address, concat(".", [sprintf("%v", [step]) | some step in path])])
}

# Null and absent are both nothing.
part(change, name) := change[name] if {
	is_object(change[name])
} else := {}

leaves(tree) := {path: value |
	walk(tree, [path, value])
	not is_object(value)
	not is_array(value)
}

loosened(change, path, value) if {
	rules.guardrails[path[count(path) - 1]] == value
	moved(change, path, value)
}

loosened(change, path, value) if {
	path[count(path) - 1] in rules.retention
	is_number(value)
	lowered(change, path, value)
}

moved(change, path, _) if hidden(change, path)

moved(change, path, value) if object.get(part(change, "after"), path, null) != value

lowered(change, path, _) if hidden(change, path)

lowered(change, path, _) if not is_number(object.get(part(change, "after"), path, null))

lowered(change, path, value) if object.get(part(change, "after"), path, value) < value

# True marks what is known only after the run: above the path, at it, or inside it.
hidden(change, path) if {
	some size in numbers.range(1, count(path))
	object.get(part(change, "after_unknown"), array.slice(path, 0, size), false) == true
}

hidden(change, path) if {
	walk(object.get(part(change, "after_unknown"), path, false), [_, mark])
	mark == true
}
