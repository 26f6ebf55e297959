# The rules of plan-check.mjs for OPA and Conftest (Rego v1), with the same rules.json as data:
#   conftest test -p plan.rego -d rules.json --namespace plan_check.rules plan.json
# Judges as for production. Written by hand and compared by reading; it was not executed.
package plan_check.rules

import rego.v1

rules := data.plan_check

verdicts := rules.environments.production

changes := [rc | some rc in input.resource_changes; object.get(rc, "mode", "managed") != "data"]

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

deny contains msg if {
	verdicts.delete != "allow"
	some rc in changes
	"delete" in rc.change.actions
	not rc.type in rules.disposable
	not rc.address in accepted
	msg := sprintf("%s: %s: %s may hold data or a live environment", [rc.address, concat(", ", rc.change.actions), rc.type])
}

deny contains msg if {
	verdicts.delete != "allow"
	some rc in changes
	"forget" in rc.change.actions
	not rc.address in accepted
	msg := sprintf("%s: forget: %s would run on, watched by nobody", [rc.address, rc.type])
}

deny contains msg if {
	verdicts.permission != "allow"
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
	some key in object.keys(change.before) | object.keys(change.after) | object.keys(object.get(change, "after_unknown", {}))
	not key in {"tags", "tags_all"}
	differs(change, key)
}

differs(change, key) if object.get(change.before, key, null) != object.get(change.after, key, null)

differs(change, key) if hidden(change, [key])

deny contains msg if {
	verdicts.guardrail != "allow"
	some rc in changes
	some action in rc.change.actions
	action in {"create", "update"}
	some path, value in leaves(rc.change.before)
	loosened(rc.change, path, value)
	not rc.address in accepted
	msg := sprintf("%s: %s would no longer protect", [rc.address, concat(".", [sprintf("%v", [part]) | some part in path])])
}

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

moved(change, path, value) if object.get(change.after, path, null) != value

lowered(change, path, _) if hidden(change, path)

lowered(change, path, _) if not is_number(object.get(change.after, path, null))

lowered(change, path, value) if object.get(change.after, path, value) < value

# True marks what is known only after the run, at the path or above it.
hidden(change, path) if {
	some size in numbers.range(1, count(path))
	object.get(object.get(change, "after_unknown", {}), array.slice(path, 0, size), false) == true
}
