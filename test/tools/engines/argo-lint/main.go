// Lints Argo manifests offline and strictly, as `argo lint --offline` does: that program cannot be installed from its module.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/argoproj/argo-workflows/v4/cmd/argo/lint"
	"github.com/argoproj/argo-workflows/v4/pkg/apiclient"
	"github.com/argoproj/argo-workflows/v4/util/logging"
)

func main() {
	ctx := logging.WithLogger(context.Background(), logging.NewSlogLogger(logging.Error, logging.Text))
	ctx, client, err := apiclient.NewClientFromOptsWithContext(ctx, apiclient.Opts{Offline: true, OfflineFiles: os.Args[1:]})
	if err == nil {
		err = lint.RunLint(ctx, client, []string{"workflows", "workflowtemplates", "cronworkflows"}, "simple", true, lint.LintOptions{
			Files: os.Args[1:], Strict: true, Printer: os.Stdout,
		})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
