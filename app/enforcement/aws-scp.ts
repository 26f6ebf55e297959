import { type Control, type Ground, jsonText } from './kit-file';
import type { Reach } from './reach';
import { awsWords } from './wording/platform';

/** A denial for production that no account can lift. */
export function awsScp({ reach }: Ground): Control {
  return { ...awsWords, files: [{ path: 'aws/scp-production.json', text: jsonText(policy(reach)) }] };
}

function policy(reach: Reach) {
  const never = (action: string) => reach.inPipeline(action, 'production') === 'never';
  return {
    Version: '2012-10-17',
    Statement: [
      ...(never('delete') || reach.task('destroy-production') === 'never'
        ? [denyAgents('DenyAgentsDestructive', destructive)]
        : []),
      ...(never('secrets-identity') || reach.task('widen-permissions') === 'never'
        ? [denyAgents('DenyAgentsIdentity', identity)]
        : []),
      ...(never('guardrails') || reach.task('disable-guardrails') === 'never'
        ? [denyAgents('DenyAgentsGuardrails', guardrails), auditTrail]
        : []),
      ...(never('mcp-write') ? [managedMcp] : []),
    ],
  };
}

function denyAgents(Sid: string, Action: readonly string[]) {
  return {
    Sid,
    Effect: 'Deny',
    Action,
    Resource: '*',
    Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ai-agent/*' } },
  };
}

/** In production no agent deletes data either, whatever bucket or table: the policy marks none as free. */
const destructive = [
  'autoscaling:DeleteAutoScalingGroup',
  'backup:Delete*',
  'cloudformation:DeleteStack*',
  'dynamodb:BatchWriteItem',
  'dynamodb:Delete*',
  'dynamodb:PartiQLDelete',
  'ec2:DeleteSnapshot',
  'ec2:DeleteVolume',
  'ec2:DeleteVpc',
  'ec2:TerminateInstances',
  'ecs:DeleteCluster',
  'ecs:DeleteService',
  'eks:DeleteCluster',
  'eks:DeleteNodegroup',
  'elasticache:Delete*',
  'elasticbeanstalk:DeleteApplication',
  'elasticbeanstalk:RebuildEnvironment',
  'elasticbeanstalk:TerminateEnvironment',
  'elasticfilesystem:DeleteFileSystem',
  'elasticloadbalancing:DeleteLoadBalancer',
  'es:DeleteDomain',
  'kms:DisableKey',
  'kms:ScheduleKeyDeletion',
  'lambda:DeleteFunction',
  'rds:Delete*',
  'redshift:DeleteCluster',
  'route53:DeleteHostedZone',
  's3:DeleteBucket',
  's3:DeleteObject*',
  'sqs:DeleteQueue',
  'sqs:PurgeQueue',
  'secretsmanager:DeleteSecret',
];

const identity = [
  'iam:Add*',
  'iam:Attach*',
  'iam:Create*',
  'iam:Delete*',
  'iam:Detach*',
  'iam:PassRole',
  'iam:Put*',
  'iam:Remove*',
  'iam:Set*',
  'iam:Update*',
  'kms:CreateGrant',
  'kms:PutKeyPolicy',
  'organizations:*',
  's3:PutBucketAcl',
  's3:PutBucketPolicy',
  'secretsmanager:GetSecretValue',
  'ssm:GetParameter*',
];

const guardrails = [
  'backup:PutBackupVaultAccessPolicy',
  'backup:UpdateBackupPlan',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:UpdateTrail',
  'cloudwatch:DeleteAlarms',
  'cloudwatch:DisableAlarmActions',
  'dynamodb:UpdateContinuousBackups',
  'ec2:DeleteFlowLogs',
  'ec2:ModifyInstanceAttribute',
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'logs:PutRetentionPolicy',
  'rds:ModifyDBCluster',
  'rds:ModifyDBInstance',
  's3:BypassGovernanceRetention',
  's3:PutBucketVersioning',
  's3:PutLifecycleConfiguration',
];

/** For everybody but people with emergency access. */
const auditTrail = {
  Sid: 'ProtectAuditTrail',
  Effect: 'Deny',
  Action: [
    'cloudtrail:DeleteTrail',
    'cloudtrail:StopLogging',
    'config:DeleteConfigurationRecorder',
    'config:StopConfigurationRecorder',
    'guardduty:DeleteDetector',
  ],
  Resource: '*',
  Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/break-glass' } },
};

/** Everything but reading: the way through the vendor's own MCP servers. */
const managedMcp = {
  Sid: 'ReadOnlyViaManagedMcp',
  Effect: 'Deny',
  NotAction: [
    'cloudformation:Describe*',
    'cloudwatch:Describe*',
    'cloudwatch:Get*',
    'cloudwatch:List*',
    'ec2:Describe*',
    'ecs:Describe*',
    'ecs:List*',
    'eks:Describe*',
    'eks:List*',
    'logs:Describe*',
    'logs:FilterLogEvents',
    'logs:Get*',
    'logs:StartQuery',
    'rds:Describe*',
  ],
  Resource: '*',
  Condition: { Bool: { 'aws:ViaAWSMCPService': 'true' } },
};
