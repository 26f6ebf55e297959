/**
 * Kinds that hold no data and no environment: replacing them is how they change. Everything else counts as worth keeping, so that
 * a kind nobody thought of is refused and not let through.
 */
export const disposableKinds = [
  'archive_file',
  'aws_api_gateway_deployment',
  'aws_autoscaling_attachment',
  'aws_ecs_task_definition',
  'aws_lambda_layer_version',
  'aws_lb_listener_rule',
  'aws_lb_target_group_attachment',
  'aws_launch_configuration',
  'aws_launch_template',
  'azurerm_container_registry_task',
  'google_compute_instance_template',
  'kubernetes_config_map',
  'kubernetes_config_map_v1',
  'kubernetes_job',
  'kubernetes_job_v1',
  'local_file',
  'null_resource',
  'random_id',
  'random_pet',
  'random_string',
  'terraform_data',
  'time_sleep',
  'time_static',
] as const;

/** Patterns over kinds that grant something; `*` is anything. */
export const permissionKinds = [
  'aws_iam_*',
  'aws_*_policy',
  'aws_kms_grant',
  'aws_lambda_permission',
  'aws_security_group',
  'aws_security_group_rule',
  'aws_vpc_security_group_ingress_rule',
  'aws_s3_bucket_acl',
  'aws_s3_bucket_public_access_block',
  'azurerm_role_*',
  'azurerm_key_vault_access_policy',
  'azurerm_network_security_rule',
  'azuread_*',
  'google_*_iam_*',
  'google_compute_firewall',
  'google_service_account_key',
  'kubernetes_*role*',
  'github_team_repository',
  'github_repository_collaborator*',
] as const;

/** Attributes that protect, each with the value that does. A change away from it takes the guardrail off. */
export const guardrailAttributes = {
  deletion_protection: true,
  deletion_protection_enabled: true,
  disable_api_termination: true,
  enable_deletion_protection: true,
  enable_log_file_validation: true,
  enable_logging: true,
  force_destroy: false,
  point_in_time_recovery_enabled: true,
  purge_protection_enabled: true,
  skip_final_snapshot: false,
  storage_encrypted: true,
} as const;

/** Attributes that keep copies or logs for a time; less is a guardrail lowered. */
export const retentionAttributes = [
  'backup_retention_days',
  'backup_retention_period',
  'deletion_window_in_days',
  'retention_days',
  'retention_in_days',
  'retention_period',
  'snapshot_retention_limit',
  'soft_delete_retention_days',
] as const;
