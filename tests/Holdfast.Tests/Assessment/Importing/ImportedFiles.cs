namespace Holdfast.Tests.Assessment.Importing;

/// <summary>What other tools write, shortened: the names and nesting are theirs.</summary>
internal static class ImportedFiles
{
    /// <summary>As <c>azqr scan --json</c> of version 4 writes it: every value a text.</summary>
    public const string Azqr = """
        {
          "azurePolicy": null,
          "impacted": [
            {
              "category": "HighAvailability",
              "impact": "High",
              "learn": "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-high-availability",
              "param1": "",
              "recommendation": "Enable HA with zone redundancy",
              "recommendationId": "ca87914f-aac4-4783-ab67-82a6f936f194",
              "resourceGroup": "rg-north-co",
              "resourceId": "/subscriptions/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx/resourceGroups/rg-north-co/providers/Microsoft.DBforPostgreSQL/flexibleServers/psql-erp-production",
              "resourceName": "psql-erp-production",
              "resourceType": "Microsoft.DBforPostgreSQL/flexibleServers",
              "source": "APRL",
              "subscriptionId": "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
              "subscriptionName": "north-co",
              "validatedUsing": "Azure Resource Graph"
            },
            {
              "category": "HighAvailability",
              "impact": "Medium",
              "recommendation": "Redis should have availability zones enabled",
              "recommendationId": "redis-012",
              "resourceId": "/subscriptions/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx/resourceGroups/rg-north-co/providers/Microsoft.Cache/redisEnterprise/redis-labels",
              "resourceName": "redis-labels",
              "resourceType": "Microsoft.Cache/redisEnterprise",
              "source": "AZQR"
            },
            {
              "category": "Governance",
              "impact": "Low",
              "recommendation": "Storage should comply with naming conventions",
              "recommendationId": "st-006",
              "resourceId": "/subscriptions/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx/resourceGroups/rg-north-co/providers/Microsoft.Storage/storageAccounts/documents",
              "resourceName": "documents",
              "resourceType": "Microsoft.Storage/storageAccounts",
              "source": "AZQR"
            }
          ],
          "recommendations": []
        }
        """;

    public const string PSRule = """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": { "name": "PSRule", "semanticVersion": "3.0.0", "guid": "0130215d-58eb-4887-b6fa-31ed02500569" },
                "extensions": [
                  {
                    "name": "PSRule.Rules.Azure",
                    "rules": [
                      { "id": "AZR-000389", "name": "Azure.PostgreSQL.ZoneRedundantHA", "shortDescription": { "text": "Deploy Azure Database for PostgreSQL servers using zone-redundant high availability." } },
                      { "id": "AZR-000001", "name": "Azure.Resource.UseTags", "shortDescription": { "text": "Resources should be tagged." } }
                    ]
                  }
                ]
              },
              "results": [
                {
                  "ruleId": "AZR-000389",
                  "rule": { "id": "AZR-000389", "toolComponent": { "index": 0 } },
                  "kind": "fail",
                  "level": "error",
                  "message": { "text": "Consider deploying flexible servers using zone-redundant high-availability." },
                  "locations": [
                    {
                      "physicalLocation": { "artifactLocation": { "uri": "infra/main.bicep", "uriBaseId": "REPO_ROOT" }, "region": { "startLine": 1 } },
                      "logicalLocation": { "name": "psql-erp-production" },
                      "logicalLocations": [{ "name": "psql-erp-production", "fullyQualifiedName": "Microsoft.DBforPostgreSQL/flexibleServers/psql-erp-production", "kind": "object" }]
                    }
                  ]
                },
                { "ruleId": "AZR-000001", "kind": "pass", "level": "none", "message": { "text": "Tagged." } }
              ]
            }
          ]
        }
        """;

    public const string Checkov = """
        {
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "Checkov",
                  "rules": [
                    { "id": "CKV_AZURE_136", "name": "Ensure that PostgreSQL Flexible server enables geo-redundant backups", "shortDescription": { "text": "Ensure that PostgreSQL Flexible server enables geo-redundant backups" }, "defaultConfiguration": { "level": "error" } }
                  ]
                }
              },
              "results": [
                {
                  "ruleId": "CKV_AZURE_136",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": { "text": "Ensure that PostgreSQL Flexible server enables geo-redundant backups" },
                  "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "infra/erp.tf" }, "region": { "startLine": 12, "endLine": 30 } } }]
                },
                {
                  "ruleId": "CKV_AZURE_136",
                  "ruleIndex": 0,
                  "message": { "text": "Ensure that PostgreSQL Flexible server enables geo-redundant backups" },
                  "suppressions": [{ "kind": "external", "justification": "the region is our only one" }],
                  "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "infra/reports.tf" }, "region": { "startLine": 3 } } }]
                }
              ]
            }
          ]
        }
        """;
}
